using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Sessions;

public sealed partial class ProblemBoard(BoardGestures gestures, CurrentMember me, IStringLocalizer<CockpitTexts> text) : ComponentBase
{
    private readonly List<Guid> _chosen = [];
    private string _typed = "";
    private RankingMethod _method = RankingMethod.Points;
    private int _points = 10;
    private Refusal? _refusal;

    [Parameter, EditorRequired] public RoomShown Room { get; set; } = default!;
    [Parameter] public bool May { get; set; }

    private IStringLocalizer Text => text;

    private RankingShown? OpenRanking => Room.Rankings.FirstOrDefault(ranking => ranking.IsOpen);
    private RankingShown? LastRanking => RankingShown.Standing(Room.Rankings);
    private IReadOnlyList<ProblemShown> Heads => RankedBoard.Of(Room, withAside: true);
    private IReadOnlyList<ProblemShown> OnBoard => RankedBoard.Of(Room);

    private RankedShown? Ranked(Guid problem) => LastRanking?.Problems.FirstOrDefault(ranked => ranked.ProblemId == problem);

    private int NumberOf(Guid id) => Room.Problems.FirstOrDefault(problem => problem.Id == id)?.Number ?? 0;

    // The first one chosen stands for the others.
    private void Choose(Guid id)
    {
        if (!_chosen.Remove(id)) _chosen.Add(id);
    }

    private async Task MergeAsync()
    {
        await DoAsync(actor => gestures.Merge.RunAsync(actor, _chosen[0], [.. _chosen.Skip(1)]));
        if (_refusal is null) _chosen.Clear();
    }

    private async Task NoteAsync()
    {
        await DoAsync(async actor => new Result((await gestures.Note.RunAsync(actor, Room.SessionId, _typed)).Refusal));
        if (_refusal is null) _typed = "";
    }

    private async Task RankAsync()
    {
        IReadOnlyList<Guid> problems = _chosen.Count > 1
            ? [.. OnBoard.Where(problem => _chosen.Contains(problem.Id)).Select(problem => problem.Id)]
            : [.. OnBoard.Take(RankingRound.MostProblems).Select(problem => problem.Id)];
        await DoAsync(async actor => new Result((await gestures.OpenRanking.RunAsync(actor, Room.SessionId, _method, problems, _points)).Refusal));
        if (_refusal is null) _chosen.Clear();
    }

    private async Task DoAsync(Func<Actor, Task<Result>> gesture) => _refusal = (await gesture(await me.ActorAsync())).Refusal;
}

/// <summary>The problems that stand on the board, in the order that the room gave them.</summary>
internal static class RankedBoard
{
    /// <param name="withAside">Those put aside as well, at the end.</param>
    public static IReadOnlyList<ProblemShown> Of(RoomShown room, bool withAside = false)
    {
        var places = RankingShown.Standing(room.Rankings)?.Problems.ToDictionary(ranked => ranked.ProblemId, ranked => ranked.Place) ?? [];
        return [.. room.Problems.Where(problem => problem.MergedInto is null && (withAside || problem.State is BoardState.OnBoard))
            .OrderBy(problem => problem.State).ThenBy(problem => places.GetValueOrDefault(problem.Id) ?? int.MaxValue).ThenBy(problem => problem.Number)];
    }
}
