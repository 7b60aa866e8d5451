using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,   // a published app finds its files wherever it is started from
});
builder.WebHost.UseStaticWebAssets();

builder.AddData();
builder.AddTexts();
builder.AddShell();
builder.AddAccess();
builder.AddProposals();
builder.AddDashboard();

var app = builder.Build();

app.UseShell();
app.UseAccess();
app.UseAntiforgery();

app.MapTexts();
app.MapAccess();
app.MapShell();
app.MapProposals();

app.Run();
