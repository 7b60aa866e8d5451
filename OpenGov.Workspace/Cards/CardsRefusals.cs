using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Cards;

public static class CardsRefusals
{
    public static readonly Refusal AlreadyInReview = new("Cards.AlreadyInReview");
    public static readonly Refusal AlreadyPublished = new("Cards.AlreadyPublished");
    public static readonly Refusal AlreadySigned = new("Cards.AlreadySigned");
    public static readonly Refusal AlreadySignedByOne = new("Cards.AlreadySignedByOne");
    public static readonly Refusal HasCard = new("Cards.HasCard");
    public static readonly Refusal IsAdopted = new("Cards.IsAdopted");
    public static readonly Refusal IsDraft = new("Cards.IsDraft");
    public static readonly Refusal LinkIsDropped = new("Cards.LinkIsDropped");
    public static readonly Refusal LinkedAlready = new("Cards.LinkedAlready");
    public static readonly Refusal MentionedCannotRead = new("Cards.MentionedCannotRead");
    public static readonly Refusal NoLead = new("Cards.NoLead");
    public static readonly Refusal NoSuchCard = new("Cards.NoSuchCard");
    public static readonly Refusal NoSuchCommitment = new("Cards.NoSuchCommitment");
    public static readonly Refusal NoSuchPassage = new("Cards.NoSuchPassage");
    public static readonly Refusal NoSuchSection = new("Cards.NoSuchSection");
    public static readonly Refusal NoSuchThread = new("Cards.NoSuchThread");
    public static readonly Refusal NoSuchVersion = new("Cards.NoSuchVersion");
    public static readonly Refusal NotADraft = new("Cards.NotADraft");
    public static readonly Refusal NotARevision = new("Cards.NotARevision");
    public static readonly Refusal NotASigner = new("Cards.NotASigner");
    public static readonly Refusal NotLinked = new("Cards.NotLinked");
    public static readonly Refusal NotReadyToSign = new("Cards.NotReadyToSign");
    public static readonly Refusal NotSignedByBoth = new("Cards.NotSignedByBoth");
    public static readonly Refusal NotYourThread = new("Cards.NotYourThread");
    public static readonly Refusal NotYoursToWithdraw = new("Cards.NotYoursToWithdraw");
    public static readonly Refusal NothingPublished = new("Cards.NothingPublished");
    public static readonly Refusal NothingToAnswer = new("Cards.NothingToAnswer");
    public static readonly Refusal NothingToRestore = new("Cards.NothingToRestore");
    public static readonly Refusal NothingToRevise = new("Cards.NothingToRevise");
    public static readonly Refusal ReasonMissing = new("Cards.ReasonMissing");
    public static readonly Refusal RemarkMissing = new("Cards.RemarkMissing");
    public static readonly Refusal RemarkTooLong = new("Cards.RemarkTooLong");
    public static readonly Refusal ReviewIsOver = new("Cards.ReviewIsOver");
    public static readonly Refusal RunningTextIsFixed = new("Cards.RunningTextIsFixed");
    public static readonly Refusal SignedForTheOther = new("Cards.SignedForTheOther");
    public static readonly Refusal TextDamaged = new("Cards.TextDamaged");
    public static readonly Refusal TextTooLong = new("Cards.TextTooLong");
    public static readonly Refusal ThreadIsOpen = new("Cards.ThreadIsOpen");
    public static readonly Refusal ThreadIsResolved = new("Cards.ThreadIsResolved");
    public static readonly Refusal TitleMissing = new("Cards.TitleMissing");
    public static readonly Refusal TitleTooLong = new("Cards.TitleTooLong");
    public static readonly Refusal TooManyMentions = new("Cards.TooManyMentions");
    public static readonly Refusal TooManyProposals = new("Cards.TooManyProposals");
}
