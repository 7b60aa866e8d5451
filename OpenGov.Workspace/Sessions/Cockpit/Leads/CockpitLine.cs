using Microsoft.AspNetCore.Components.Server.Circuits;

namespace OpenGov.Workspace.Sessions;

/// <summary>The line between one browser and the workspace: stands or is cut. One for each open page.</summary>
public sealed class CockpitLine : CircuitHandler
{
    private Func<bool, Task>? _told;

    public void Tell(Func<bool, Task> told) => _told = told;

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => _told?.Invoke(true) ?? Task.CompletedTask;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => _told?.Invoke(false) ?? Task.CompletedTask;
}
