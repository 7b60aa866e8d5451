using Microsoft.AspNetCore.Components;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class AbsencesOfSession(AnnounceSessionAbsence announce, TakeBackSessionAbsence takeBack, CurrentMember me) : ComponentBase
{
    private Guid? _asked;
    private string? _reason;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public SessionView View { get; set; } = default!;

    private IReadOnlyList<(Guid Id, string Name)> Parts =>
    [
        .. View.Institutions.DistinctBy(institution => institution.BodyId).Select(institution => (institution.BodyId, institution.WrittenAs)),
        .. View.Planned?.Speakers.Select(speaker => (speaker.Id, speaker.Function.Here)) ?? [],
    ];

    private bool May(Guid part) =>
        View.MayShape || View.OwnBodies.Contains(part) || View.Planned?.Speakers.Any(speaker => speaker.Id == part && speaker.BodyId is { } body && View.OwnBodies.Contains(body)) is true;

    private async Task AnnounceAsync()
    {
        if (_asked is not { } part) return;
        _refusal = (await announce.RunAsync(await me.ActorAsync(), View.Id, part, _reason)).Refusal;
        if (_refusal is null) (_asked, _reason) = (null, null);
    }

    private async Task TakeBackAsync(Guid part) => _refusal = (await takeBack.RunAsync(await me.ActorAsync(), View.Id, part)).Refusal;
}
