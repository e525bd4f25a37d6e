// The plain list: works until it is closed, keeps nothing.
(function () {
  var list = document.getElementById("items"), field = document.getElementById("item");
  document.getElementById("add").addEventListener("submit", function (event) {
    event.preventDefault();
    var text = field.value.trim();
    if (!text) return;
    var row = document.createElement("li"), label = document.createElement("label");
    var box = document.createElement("input");
    box.type = "checkbox";
    label.append(box, " " + text);
    row.append(label);
    list.append(row);
    field.value = "";
    field.focus();
  });
})();
