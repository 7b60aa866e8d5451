using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Reports;

public static class ReportsRefusals
{
    /// <summary>Node is not installed or not where the configuration says.</summary>
    public static readonly Refusal WorkerMissing = new("Reports.WorkerMissing");

    /// <summary>The process that sets pages ended or answered that it cannot; nothing was written.</summary>
    public static readonly Refusal WorkerFailed = new("Reports.WorkerFailed");
    public static readonly Refusal WorkerTooSlow = new("Reports.WorkerTooSlow");
    public static readonly Refusal TooManyWaiting = new("Reports.TooManyWaiting");
    public static readonly Refusal NoSuchExport = new("Reports.NoSuchExport");

    /// <summary>The export is in the history but its file is no longer in the data folder.</summary>
    public static readonly Refusal FileGone = new("Reports.FileGone");

    /// <summary>The disk took no more, or the folder may not be written to.</summary>
    public static readonly Refusal CannotWrite = new("Reports.CannotWrite");

    /// <summary>{0} is none of {1}.</summary>
    public static readonly Refusal UnknownWord = new("Reports.UnknownWord");

    /// <summary>The file {0} cannot be read.</summary>
    public static readonly Refusal CannotRead = new("Reports.CannotRead");

    /// <summary>Of scores nothing is given out before both sides' are shown.</summary>
    public static readonly Refusal NothingShownYet = new("Reports.NothingShownYet");
    public static readonly Refusal RankingNotPublished = new("Reports.RankingNotPublished");

    /// <summary>Of a book: nobody has begun a card, or none was published.</summary>
    public static readonly Refusal NoCardsYet = new("Reports.NoCardsYet");

    /// <summary>The command wants a plan with a round, or a file, and not both.</summary>
    public static readonly Refusal PlanAndRoundOrFile = new("Reports.PlanAndRoundOrFile");
}
