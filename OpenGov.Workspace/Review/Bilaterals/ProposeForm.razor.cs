using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using OpenGov.Workspace.Committee;
using OpenGov.Workspace.Platform;
using OpenGov.Workspace.Platform.Access;

namespace OpenGov.Workspace.Review;

public sealed partial class ProposeForm(ProposeBilateral propose, CurrentMember me, IStringLocalizer<ReviewTexts> text) : ComponentBase
{
    private readonly List<BodyRow> _associations = [];
    private readonly HashSet<Guid> _also = [];
    private string _purpose = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired] public CommitmentInReview Commitment { get; set; } = default!;

    private IStringLocalizer Text => text;

    private void Invite(BodyRow chosen)
    {
        if (chosen.Side is not Side.CivilSociety) _refusal = ReviewRefusals.AssociationMissing;
        else if (_associations.TrueForAll(known => known.Id != chosen.Id)) _associations.Add(chosen);
    }

    private void Toggle(Guid commitment)
    {
        if (!_also.Remove(commitment)) _also.Add(commitment);
    }

    private async Task SaveAsync()
    {
        _refusal = (await propose.RunAsync(await me.ActorAsync(), Commitment.Id, [.. _associations.Select(a => a.Id)], _purpose, [.. _also])).Refusal;
        if (_refusal is not null) return;
        _purpose = "";
        _associations.Clear();
        _also.Clear();
    }
}
