using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Evaluation;

public static class EvaluationRefusals
{
    public static readonly Refusal AlreadyRevealed = new("Evaluation.AlreadyRevealed");
    public static readonly Refusal AlreadySettled = new("Evaluation.AlreadySettled");
    public static readonly Refusal AlreadyWithCommittee = new("Evaluation.AlreadyWithCommittee");

    /// <summary>{0} is the limit, {1} the length, in characters.</summary>
    public static readonly Refusal CommentTooLong = new("Evaluation.CommentTooLong");
    public static readonly Refusal ConflictDeclared = new("Evaluation.ConflictDeclared");
    public static readonly Refusal CostNegative = new("Evaluation.CostNegative");

    /// <summary>{0} which one, {1} the longest name, {2} the longest other text.</summary>
    public static readonly Refusal CriterionTooLong = new("Evaluation.CriterionTooLong");

    /// <summary>{0} which one.</summary>
    public static readonly Refusal CriterionUnnamed = new("Evaluation.CriterionUnnamed");
    public static readonly Refusal CutOutOfRange = new("Evaluation.CutOutOfRange");
    public static readonly Refusal DeadlineApplied = new("Evaluation.DeadlineApplied");
    public static readonly Refusal DeadlineClosesNothing = new("Evaluation.DeadlineClosesNothing");
    public static readonly Refusal DeadlineNotOver = new("Evaluation.DeadlineNotOver");
    public static readonly Refusal DeadlineOnlyLater = new("Evaluation.DeadlineOnlyLater");
    public static readonly Refusal DeadlinePassed = new("Evaluation.DeadlinePassed");

    /// <summary>{0} the criterion.</summary>
    public static readonly Refusal GateOutOfRange = new("Evaluation.GateOutOfRange");
    public static readonly Refusal GridIsFrozen = new("Evaluation.GridIsFrozen");
    public static readonly Refusal GridIsInUse = new("Evaluation.GridIsInUse");

    /// <summary>{0} the longest there may be.</summary>
    public static readonly Refusal GridNameMissing = new("Evaluation.GridNameMissing");
    public static readonly Refusal GridNotAdopted = new("Evaluation.GridNotAdopted");
    public static readonly Refusal GridNotInArabic = new("Evaluation.GridNotInArabic");
    public static readonly Refusal LeadsAnotherPair = new("Evaluation.LeadsAnotherPair");

    /// <summary>{0} the criterion, {1} the point.</summary>
    public static readonly Refusal MeaningMissing = new("Evaluation.MeaningMissing");
    public static readonly Refusal NameMissing = new("Evaluation.NameMissing");
    public static readonly Refusal NoCriteria = new("Evaluation.NoCriteria");
    public static readonly Refusal NoDeputy = new("Evaluation.NoDeputy");
    public static readonly Refusal NoPairs = new("Evaluation.NoPairs");
    public static readonly Refusal NoProposals = new("Evaluation.NoProposals");
    public static readonly Refusal NoSuchGrid = new("Evaluation.NoSuchGrid");
    public static readonly Refusal NoSuchGroup = new("Evaluation.NoSuchGroup");
    public static readonly Refusal NoSuchPair = new("Evaluation.NoSuchPair");
    public static readonly Refusal NoSuchRound = new("Evaluation.NoSuchRound");
    public static readonly Refusal NoSuchSettlement = new("Evaluation.NoSuchSettlement");
    public static readonly Refusal NoSuchTheme = new("Evaluation.NoSuchTheme");
    public static readonly Refusal NoSuchSheet = new("Evaluation.NoSuchSheet");
    public static readonly Refusal NotAMemberOfASide = new("Evaluation.NotAMemberOfASide");

    /// <summary>{0} how many proposals are not.</summary>
    public static readonly Refusal NotAllSettled = new("Evaluation.NotAllSettled");

    /// <summary>{0} their numbers.</summary>
    public static readonly Refusal NotEligible = new("Evaluation.NotEligible");

    /// <summary>{0} their numbers.</summary>
    public static readonly Refusal NotInRound = new("Evaluation.NotInRound");
    public static readonly Refusal NotOfThatSide = new("Evaluation.NotOfThatSide");
    public static readonly Refusal NotOfThisPair = new("Evaluation.NotOfThisPair");
    public static readonly Refusal NotSealed = new("Evaluation.NotSealed");
    public static readonly Refusal NotWithCommittee = new("Evaluation.NotWithCommittee");
    public static readonly Refusal NotYourSheet = new("Evaluation.NotYourSheet");
    public static readonly Refusal NotYourSignature = new("Evaluation.NotYourSignature");
    public static readonly Refusal NoteMissing = new("Evaluation.NoteMissing");

    /// <summary>{0} the most characters.</summary>
    public static readonly Refusal NoteTooLong = new("Evaluation.NoteTooLong");
    public static readonly Refusal NothingProposed = new("Evaluation.NothingProposed");
    public static readonly Refusal NothingToAssign = new("Evaluation.NothingToAssign");

    /// <summary>{0} the most.</summary>
    public static readonly Refusal NumbersUnreadable = new("Evaluation.NumbersUnreadable");
    public static readonly Refusal OtherSideConfirms = new("Evaluation.OtherSideConfirms");

    /// <summary>{0} the lowest point, {1} the highest.</summary>
    public static readonly Refusal PointsOffScale = new("Evaluation.PointsOffScale");

    /// <summary>{0} the criterion.</summary>
    public static readonly Refusal QuestionMissing = new("Evaluation.QuestionMissing");
    public static readonly Refusal RankingIsPublished = new("Evaluation.RankingIsPublished");
    public static readonly Refusal RankingNotPublished = new("Evaluation.RankingNotPublished");
    public static readonly Refusal ReasonMissing = new("Evaluation.ReasonMissing");
    public static readonly Refusal ReasonTooLong = new("Evaluation.ReasonTooLong");
    public static readonly Refusal RemarkMissing = new("Evaluation.RemarkMissing");

    /// <summary>{0} the most characters.</summary>
    public static readonly Refusal RemarkTooLong = new("Evaluation.RemarkTooLong");
    public static readonly Refusal RoundIsNotOpen = new("Evaluation.RoundIsNotOpen");
    public static readonly Refusal RoundIsOpen = new("Evaluation.RoundIsOpen");
    public static readonly Refusal RoundIsOver = new("Evaluation.RoundIsOver");
    public static readonly Refusal SamePersonTwice = new("Evaluation.SamePersonTwice");
    public static readonly Refusal ScaleOutOfRange = new("Evaluation.ScaleOutOfRange");
    public static readonly Refusal ScoreKeyMissing = new("Evaluation.ScoreKeyMissing");
    public static readonly Refusal ScoringHasBegun = new("Evaluation.ScoringHasBegun");
    public static readonly Refusal SheetChangedMeanwhile = new("Evaluation.SheetChangedMeanwhile");

    /// <summary>{0} how many criteria have no points yet.</summary>
    public static readonly Refusal SheetIncomplete = new("Evaluation.SheetIncomplete");
    public static readonly Refusal SheetIsSealed = new("Evaluation.SheetIsSealed");
    public static readonly Refusal SideHasSigned = new("Evaluation.SideHasSigned");

    /// <summary>{0} how many letters too many, about.</summary>
    public static readonly Refusal SheetTooLong = new("Evaluation.SheetTooLong");
    public static readonly Refusal SignaturesMissing = new("Evaluation.SignaturesMissing");

    /// <summary>{0} their numbers.</summary>
    public static readonly Refusal StaysInRound = new("Evaluation.StaysInRound");

    /// <summary>{0} their numbers.</summary>
    public static readonly Refusal StaysWithPair = new("Evaluation.StaysWithPair");
    public static readonly Refusal TextDamaged = new("Evaluation.TextDamaged");
    public static readonly Refusal ToleranceOutOfRange = new("Evaluation.ToleranceOutOfRange");

    /// <summary>{0} the most there may be.</summary>
    public static readonly Refusal TooManyCriteria = new("Evaluation.TooManyCriteria");

    /// <summary>{0} the criterion, {1} the heaviest weight.</summary>
    public static readonly Refusal WeightOutOfRange = new("Evaluation.WeightOutOfRange");
}
