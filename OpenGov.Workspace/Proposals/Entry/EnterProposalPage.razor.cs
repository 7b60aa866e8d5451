using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;
using OpenGov.Workspace.Platform.Texts;

namespace OpenGov.Workspace.Proposals;

public sealed partial class EnterProposalPage(
    EnterProposal enter, RegisterChoices choices, CurrentMember me, Dates dates, IStringLocalizer<ProposalsTexts> text) : ComponentBase
{
    private readonly HashSet<Guid> _institutions = [];
    private PlanChoices _choices = PlanChoices.None;
    private string _title = "", _text = "", _authorName = "", _authorContact = "";
    private Guid? _theme, _session;
    private Channel _channel;
    private DateOnly? _receivedOn;
    private EnteredProposal? _entered;
    private Refusal? _refusal;
    private bool _busy;

    [Parameter] public int Number { get; set; }

    private IStringLocalizer Text => text;
    private Dates Dates => dates;

    protected override async Task OnParametersSetAsync()
    {
        var read = await choices.ReadAsync(await me.ActorAsync(), Number);
        (_choices, _refusal) = (read.Value ?? PlanChoices.None, read.Refusal);
    }

    private void Toggle(Guid body)
    {
        if (!_institutions.Remove(body)) _institutions.Add(body);
    }

    private async Task EnterAsync()
    {
        if (_busy) return;
        (_busy, _entered) = (true, null);
        var result = await enter.RunAsync(await me.ActorAsync(), _choices.PlanId, new ProposalDraft
        {
            ThemeId = _theme,
            Channel = _channel,
            SessionId = _channel is Channel.Session ? _session : null,
            Title = _title,
            Text = _text,
            ReceivedOn = _receivedOn,
            AuthorName = _authorName,
            AuthorContact = _authorContact,
            Institutions = [.. _institutions],
        });
        (_busy, _refusal, _entered) = (false, result.Refusal, result.Value);
        if (result.Ok) Clear();
    }

    // Theme, channel, session and day stay: the next one in the pile usually shares them.
    private void Clear()
    {
        (_title, _text, _authorName, _authorContact) = ("", "", "", "");
        _institutions.Clear();
    }
}
