using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed partial class RequestForm(MakeRequest make, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private Guid _body;
    private RequestKind _kind;
    private IndicatorKind _indicator;
    private string _activity = "", _what = "", _why = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public CommitmentInReview Commitment { get; set; } = default!;

    private IStringLocalizer Text => text;

    private async Task SaveAsync()
    {
        var body = Commitment.OwnAssociations.Count > 0 ? Commitment.OwnAssociations[0].Id : _body;
        var typed = new Requested(_kind, _activity, _what, _why, _kind is RequestKind.RefineIndicator ? _indicator : null);
        _refusal = (await make.RunAsync(await me.ActorAsync(), Commitment.Id, body, typed)).Refusal;
        if (_refusal is null) (_activity, _what, _why) = ("", "", "");
    }
}
