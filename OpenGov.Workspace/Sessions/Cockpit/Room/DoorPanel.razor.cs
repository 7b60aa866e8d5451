using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class DoorPanel(DoorGestures gestures, CurrentMember me, NavigationManager addresses, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private static readonly RoomScene[] Scenes = [RoomScene.Welcome, RoomScene.Programme, RoomScene.Poll, RoomScene.Questions, RoomScene.Problems, RoomScene.Ranking, RoomScene.Solutions];

    private string? _asks;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RoomShown Room { get; set; } = default!;
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    private string Address(RoomEntry entry) => new Uri(new Uri(addresses.BaseUri), entry.Address).ToString();

    /// <summary>Where the code is typed, as people read it aloud.</summary>
    private string Short => new Uri(addresses.BaseUri).Authority + "/j";

    // The poll or ranking that was opened last: several may have been.
    private Task ShowAsync(RoomScene scene) => DoAsync(actor => gestures.Show.RunAsync(actor, Room.SessionId, scene, scene switch
    {
        RoomScene.Poll => Room.Polls.Where(poll => poll.OpenedAt is not null).MaxBy(poll => poll.OpenedAt)?.Id,
        RoomScene.Ranking => Room.Rankings.MaxBy(ranking => ranking.OpenedAt)?.Id,
        _ => null,
    }));

    private Task TakeAsync(bool questions, bool problems, bool solutions) =>
        DoAsync(actor => gestures.Take.RunAsync(actor, Room.SessionId, questions, problems, solutions));

    private async Task DoAsync(Func<Actor, Task<Result>> gesture)
    {
        _refusal = (await gesture(await me.ActorAsync())).Refusal;
        _asks = null;
    }
}

/// <summary>A code to be read aloud: in two halves.</summary>
internal static class SpacedCode
{
    public static string Of(string code) => code.Length == RoomTokens.CodeLength ? $"{code[..4]} {code[4..]}" : code;
}
