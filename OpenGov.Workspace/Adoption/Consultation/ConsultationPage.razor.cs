using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Data;
using OpenGov.Workspace.Platform.Live;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Adoption;

/// <remarks>Which comments are shown stands in the address.</remarks>
public sealed partial class ConsultationPage(
    ConsultationSheet sheet, CommentList list, BodiesForComments bodies, Store store, Changes changes, CurrentMember me, NavigationManager addresses,
    IStringLocalizer<ConsultationTexts> text) : ComponentBase, IDisposable
{
    private readonly HashSet<Guid> _chosen = [];
    private readonly Following _following = new(changes);
    private ConsultationShown? _shown;
    private CommentsShown? _comments;
    private IReadOnlyList<BodyChoice> _bodies = [];
    private Refusal? _refusal;
    private (bool Prepare, bool Approve, bool Moderate, bool Summarise) _may;
    private Side? _side;
    private Guid? _body;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private ConsultationLinks Links => new(Number);
    private CommentFilter Filter => CommentFilter.Of(new Uri(addresses.Uri).Query);
    private IReadOnlyList<CommentRow> Chosen => _comments?.Rows.Where(row => _chosen.Contains(row.Id)).ToList() ?? [];

    private sealed record Wait(string Key, string Words, string Href);

    private IReadOnlyList<Wait> Waits => _shown?.Now is not { } now ? [] : [.. WaitsOf(now)];

    protected override async Task OnParametersSetAsync()
    {
        _chosen.Clear();
        await ReloadAsync();
    }

    private async Task ReloadAsync()
    {
        var actor = await me.ActorAsync();
        var read = await sheet.ReadAsync(actor, Number);
        (_shown, _refusal) = (read.Value ?? _shown, read.Refusal);
        _comments = (await list.ReadAsync(actor, Number, Filter)).Value;
        var mine = (await bodies.ReadAsync(actor)).Value;
        (_bodies, _side, _body) = (mine?.All ?? [], mine?.Side, mine?.Own);
        _may = (
            await store.MayAsync(actor, typeof(PrepareConsultation)), await store.MayAsync(actor, typeof(ApproveConsultation)),
            await store.MayAsync(actor, typeof(PublishComments)), await store.MayAsync(actor, typeof(PublishConsultationSummary)));
        if (RendererInfo.IsInteractive && _shown is not null) _following.Follow(() => InvokeAsync(ReloadAsync), _shown.PlanId);
        StateHasChanged();
    }

    private async Task DoneAsync()
    {
        _chosen.Clear();
        await ReloadAsync();
    }

    /// <summary>The lead of the card that all chosen comments speak of: likely the institution concerned.</summary>
    private Guid? LeadOf
    {
        get
        {
            var cards = Chosen.Select(row => row.Card).Distinct().ToList();
            return cards is [{ } only] ? _shown?.Now?.Cards.FirstOrDefault(card => card.Number == only)?.LeadId : null;
        }
    }

    private IEnumerable<Wait> WaitsOf(OneConsultation now)
    {
        if (now.State is WindowState.Prepared && _may.Approve && _side is { } side && !now.Signatures.Has(side)) yield return new Wait("approve", text["Wait.Approve"], "#opening");
        if (_may.Moderate && now.Figures.ToModerate > 0)
            yield return new Wait("moderate", text.Count("Wait.Moderate", now.Figures.ToModerate), Links.Desk + new CommentFilter(Step: CommentStep.ToModerate).ToQuery());
        if (_may.Moderate && now.Figures.ToRoute > 0)
            yield return new Wait("route", text.Count("Wait.Route", now.Figures.ToRoute), Links.Desk + new CommentFilter(Step: CommentStep.ToRoute).ToQuery());
        if (_body is { } own && Mine > 0)
            yield return new Wait("answer", text.Count("Wait.Answer", Mine), Links.Desk + new CommentFilter(Step: CommentStep.ToAnswer, Body: own).ToQuery());
    }

    private int Mine => _body is { } own ? _shown?.Now?.Figures.ByBody.GetValueOrDefault(own) ?? 0 : 0;

    public void Dispose() => _following.Dispose();
}
