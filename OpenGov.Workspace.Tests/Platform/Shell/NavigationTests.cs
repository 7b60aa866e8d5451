using Microsoft.Extensions.DependencyInjection;
using OpenGov.Workspace.Browser;

namespace OpenGov.Workspace.Platform.Shell;

public sealed class NavigationTests(WorkspaceApp app) : IClassFixture<WorkspaceApp>
{
    [Fact]
    public void Every_step_has_its_own_place_and_its_own_letter()
    {
        var entries = app.Services.GetServices<NavigationEntry>().ToList();

        Assert.Equal(entries.Count, entries.Select(entry => entry.Order).Distinct().Count());
        Assert.All(entries.Where(entry => entry.Shortcut is not null).CountBy(entry => entry.Shortcut!.Value), letter => Assert.Equal(1, letter.Value));
    }
}
