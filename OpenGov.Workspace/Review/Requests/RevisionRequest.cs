using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Review;

/// <summary>What an association asks for. Postponing an activity is not dropping it.</summary>
public enum RequestKind { AddActivity, DropActivity, AmendActivity, PostponeActivity, RefineIndicator }

/// <summary>Says what has changed for people, or counts something; the first is preferred.</summary>
public enum IndicatorKind { Qualitative, Quantitative }

public enum AnswerPosition { Accepted, PartlyAccepted, ToBeDiscussed, NotAccepted }

/// <summary>An association asks that a running commitment be changed, and says why; the administration answers.</summary>
public sealed class RevisionRequest
{
    public const int LongestText = 4_000, LongestName = 400;

    private readonly List<RequestAnswer> _answers = [];

    private RevisionRequest() { }

    public RevisionRequest(Guid planId, Guid commitmentId, int number, Guid bodyId, Requested requested, Guid? account, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (PlanId, CommitmentId, Number, BodyId, MadeBy, MadeAt, Version) = (planId, commitmentId, number, bodyId, account, at, 1);
        (Kind, Activity, What, Why, Indicator) = (requested.Kind, requested.Activity, requested.What, requested.Why, requested.Indicator);
    }

    public Guid Id { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid CommitmentId { get; private set; }

    /// <summary>1, 2, 3 … within its plan.</summary>
    public int Number { get; private set; }

    /// <summary>The association that asks.</summary>
    public Guid BodyId { get; private set; }
    public RequestKind Kind { get; private set; }

    /// <summary>By name; null for an activity that is not there yet, and for an indicator of the whole commitment.</summary>
    public string? Activity { get; private set; }
    public string What { get; private set; } = "";
    public string Why { get; private set; } = "";

    /// <summary>Of which kind the indicator is to be; null when the request is of no indicator.</summary>
    public IndicatorKind? Indicator { get; private set; }
    public Guid? MadeBy { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The last one counts; earlier ones stay to be read.</summary>
    public IReadOnlyList<RequestAnswer> Answers => _answers;
    public bool IsOpen => WithdrawnAt is null && _answers.Count == 0;

    public Result Answer(AnswerPosition position, string text, Guid? account, DateTime at, bool onBehalf)
    {
        if (WithdrawnAt is not null) return ReviewRefusals.RequestWithdrawn;
        _answers.Add(new RequestAnswer(Id, _answers.Count + 1, position, text, account, at, onBehalf));
        Version++;
        return Result.Done;
    }

    public Result Withdraw(string reason, DateTime at)
    {
        if (WithdrawnAt is not null) return ReviewRefusals.RequestWithdrawn;
        (WithdrawnAt, WithdrawnBecause) = (at, reason);
        Version++;
        return Result.Done;
    }

    /// <summary>Answers given since it was published join it.</summary>
    public void Publish(DateTime at)
    {
        PublishedAt ??= at;
        _answers.ForEach(answer => answer.Publish(at));
        Version++;
    }

    /// <summary>There is something that the public cannot read yet.</summary>
    public bool IsNewToThePublic => PublishedAt is null || _answers.Exists(answer => answer.PublishedAt is null);
}

/// <summary>What an administration replies to a request.</summary>
public sealed class RequestAnswer
{
    private RequestAnswer() { }

    internal RequestAnswer(Guid requestId, int number, AnswerPosition position, string text, Guid? account, DateTime at, bool onBehalf)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Number, Position, Text, By, At, OnBehalf) = (requestId, number, position, text, account, at, onBehalf);
    }

    public Guid Id { get; private set; }
    public Guid RequestId { get; private set; }
    public int Number { get; private set; }
    public AnswerPosition Position { get; private set; }
    public string Text { get; private set; } = "";
    public Guid? By { get; private set; }
    public DateTime At { get; private set; }
    public bool OnBehalf { get; private set; }
    public DateTime? PublishedAt { get; private set; }

    internal void Publish(DateTime at) => PublishedAt ??= at;
}

/// <summary>A request as it is typed; clean when it comes to the entity.</summary>
public sealed record Requested(RequestKind Kind, string? Activity, string What, string Why, IndicatorKind? Indicator = null);
