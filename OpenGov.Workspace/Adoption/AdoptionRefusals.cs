using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Adoption;

public static class AdoptionRefusals
{
    public static readonly Refusal AdoptionIsOver = new("Adoption.AdoptionIsOver");
    public static readonly Refusal AnotherInstitution = new("Adoption.AnotherInstitution");
    public static readonly Refusal AnswerMissing = new("Adoption.AnswerMissing");
    public static readonly Refusal BeginsInThePast = new("Adoption.BeginsInThePast");
    public static readonly Refusal CardsHaveChanged = new("Adoption.CardsHaveChanged");
    public static readonly Refusal ChangeMissing = new("Adoption.ChangeMissing");
    public static readonly Refusal CommentIsAnswered = new("Adoption.CommentIsAnswered");
    public static readonly Refusal CommentIsHidden = new("Adoption.CommentIsHidden");
    public static readonly Refusal CommentIsPublished = new("Adoption.CommentIsPublished");
    public static readonly Refusal CommentNotPublished = new("Adoption.CommentNotPublished");
    public static readonly Refusal ConsentMissing = new("Adoption.ConsentMissing");
    public static readonly Refusal ConsultationIsApproved = new("Adoption.ConsultationIsApproved");
    public static readonly Refusal ConsultationStillOpen = new("Adoption.ConsultationStillOpen");
    public static readonly Refusal EndsBeforeItStarts = new("Adoption.EndsBeforeItStarts");
    public static readonly Refusal LinkNotSafe = new("Adoption.LinkNotSafe");
    public static readonly Refusal NoCards = new("Adoption.NoCards");
    public static readonly Refusal NoSuchAdoption = new("Adoption.NoSuchAdoption");
    public static readonly Refusal NoSuchCard = new("Adoption.NoSuchCard");
    public static readonly Refusal NoSuchChain = new("Adoption.NoSuchChain");
    public static readonly Refusal NoSuchCheck = new("Adoption.NoSuchCheck");
    public static readonly Refusal NoSuchComment = new("Adoption.NoSuchComment");
    public static readonly Refusal NoSuchConsultation = new("Adoption.NoSuchConsultation");
    public static readonly Refusal NoSuchEntry = new("Adoption.NoSuchEntry");
    public static readonly Refusal NoSuchInstitution = new("Adoption.NoSuchInstitution");
    public static readonly Refusal NoSuchItem = new("Adoption.NoSuchItem");
    public static readonly Refusal NoSuchPassage = new("Adoption.NoSuchPassage");
    public static readonly Refusal NoSuchPlan = new("Adoption.NoSuchPlan");
    public static readonly Refusal NoSuchRevision = new("Adoption.NoSuchRevision");
    public static readonly Refusal NoSuchTheme = new("Adoption.NoSuchTheme");
    public static readonly Refusal NotApprovedYet = new("Adoption.NotApprovedYet");
    public static readonly Refusal NotInCharge = new("Adoption.NotInCharge");
    public static readonly Refusal NotOfASide = new("Adoption.NotOfASide");
    public static readonly Refusal NotReady = new("Adoption.NotReady");
    public static readonly Refusal NotYetThatDay = new("Adoption.NotYetThatDay");
    public static readonly Refusal NothingAdopted = new("Adoption.NothingAdopted");
    public static readonly Refusal NothingChosen = new("Adoption.NothingChosen");
    public static readonly Refusal NothingChanged = new("Adoption.NothingChanged");
    public static readonly Refusal ReasonMissing = new("Adoption.ReasonMissing");
    public static readonly Refusal SentBeforeAdopted = new("Adoption.SentBeforeAdopted");
    public static readonly Refusal SideHasSigned = new("Adoption.SideHasSigned");
    public static readonly Refusal SignedForTheOther = new("Adoption.SignedForTheOther");
    public static readonly Refusal StatusMissing = new("Adoption.StatusMissing");
    public static readonly Refusal TextDamaged = new("Adoption.TextDamaged");
    public static readonly Refusal TextMissing = new("Adoption.TextMissing");
    public static readonly Refusal TextTooLong = new("Adoption.TextTooLong");
    public static readonly Refusal TooManyComments = new("Adoption.TooManyComments");
    public static readonly Refusal WindowNotOpen = new("Adoption.WindowNotOpen");
    public static readonly Refusal WindowStillOpen = new("Adoption.WindowStillOpen");
}
