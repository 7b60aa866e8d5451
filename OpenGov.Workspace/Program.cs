using OpenGov.Workspace.Adoption;
using OpenGov.Workspace.Cards;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Dashboard;
using OpenGov.Workspace.Evaluation;
using OpenGov.Workspace.Groups;
using OpenGov.Workspace.Plans;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Commands;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Data.Example;
using OpenGov.Workspace.Platform.Notices;
using OpenGov.Workspace.Platform.Record;
using OpenGov.Workspace.Platform.Shell;
using OpenGov.Workspace.Platform.Texts;
using OpenGov.Workspace.Proposals;
using OpenGov.Workspace.Reports;
using OpenGov.Workspace.Review;
using OpenGov.Workspace.Sessions;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = CommandLine.Settings(args),
    ContentRootPath = AppContext.BaseDirectory,   // a published app finds its files wherever it is started from
});
builder.WebHost.UseStaticWebAssets();

builder.AddCommands(args);
builder.AddData();
builder.AddRecord();
builder.AddTexts();
builder.AddShell();
builder.AddNotices();
builder.AddAccess();
builder.AddCommittee();
builder.AddPlans();
builder.AddReview();
builder.AddGroups();
builder.AddSessions();
builder.AddProposals();
builder.AddEvaluation();
builder.AddCards();
builder.AddAdoption();
builder.AddDashboard();
builder.AddReports();
builder.AddExample();

var app = builder.Build();
if (CommandLine.Asks(args)) return await app.RunCommandAsync(args);

var opened = await app.Services.GetRequiredService<Database>().MigrateAsync();
if (!opened.Ok) return app.Services.GetRequiredService<Terminal>().End(opened);
var example = await app.LoadExampleInDevelopmentAsync();
if (!example.Ok) return app.Services.GetRequiredService<Terminal>().End(example);

app.UseWebSecurity();
app.UseShell();
app.UseAccess();
app.UseAntiforgery();

app.MapHealth();
app.MapTexts();
app.MapAccess();
app.MapRecord();
app.MapShell();
app.MapSessions();
app.MapPlans();
app.MapProposals();
app.MapEvaluation();
app.MapCards();
app.MapDashboard();
app.MapReports();

await app.RunAsync();
return ExitCode.Done;
