using OpenGov.Workspace.Platform.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
var app = builder.Build();
app.Run();
