using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public static class CardsRefusals
{
    public static readonly Refusal AlreadyInReview = new("Cards.AlreadyInReview");
    public static readonly Refusal AlreadyPublished = new("Cards.AlreadyPublished");
    public static readonly Refusal AlreadySigned = new("Cards.AlreadySigned");
    public static readonly Refusal IsDraft = new("Cards.IsDraft");
    public static readonly Refusal LinkIsDropped = new("Cards.LinkIsDropped");
    public static readonly Refusal NoSuchCard = new("Cards.NoSuchCard");
    public static readonly Refusal NotSignedByBoth = new("Cards.NotSignedByBoth");
    public static readonly Refusal ReasonMissing = new("Cards.ReasonMissing");
    public static readonly Refusal ReviewIsOver = new("Cards.ReviewIsOver");
}
