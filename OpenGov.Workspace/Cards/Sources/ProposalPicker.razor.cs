using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Cards;

public sealed partial class ProposalPicker(AnswerableProposals proposals, CurrentMember me, IStringLocalizer<CardsTexts> text) : ComponentBase
{
    private string _typed = "";
    private AnswerableFound _found = new([], 0);

    /// <summary>Tells the fields of two forms on one page apart.</summary>
    [Parameter, EditorRequired] public string Id { get; set; } = "";
    [Parameter, EditorRequired] public int Plan { get; set; }
    [Parameter] public Guid? CommitmentId { get; set; }

    /// <summary>Numbers to choose at once, as another page names them.</summary>
    [Parameter] public string Start { get; set; } = "";
    [Parameter, EditorRequired] public IReadOnlyList<AnswerableProposal> Chosen { get; set; } = [];
    [Parameter] public EventCallback<IReadOnlyList<AnswerableProposal>> ChosenChanged { get; set; }

    /// <summary>Answered by the card already, so not offered.</summary>
    [Parameter] public IReadOnlyCollection<Guid> Without { get; set; } = [];

    private IStringLocalizer Text => text;
    private IReadOnlyList<AnswerableProposal> Shown =>
        [.. _found.Rows.Where(row => !Without.Contains(row.Id) && Chosen.All(one => one.Id != row.Id))];

    protected override async Task OnInitializedAsync()
    {
        if (Start.Length > 0 && (await proposals.ReadAsync(await me.ActorAsync(), Plan, Start, CommitmentId)).Value is { } asked)
            await ChosenChanged.InvokeAsync(asked.Rows);
        await LookAsync("");
    }

    private Task SearchAsync(ChangeEventArgs e) => LookAsync(e.Value as string ?? "");

    private async Task LookAsync(string typed)
    {
        _typed = typed;
        var found = (await proposals.ReadAsync(await me.ActorAsync(), Plan, typed, CommitmentId)).Value;
        if (typed == _typed && found is not null) _found = found;   // an answer overtaken by further letters is of no use
    }

    private Task ChooseAsync(AnswerableProposal row) => ChosenChanged.InvokeAsync([.. Chosen, row]);
}
