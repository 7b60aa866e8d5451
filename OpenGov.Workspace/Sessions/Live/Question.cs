namespace OpenGov.Workspace.Sessions;

/// <summary>SetAside: not shown to the room any more.</summary>
public enum QuestionState { Waiting, Answered, SetAside }

/// <summary>A question from the room.</summary>
public sealed class Question
{
    public const int Longest = 500, LongestAnswer = 2_000;

    private Question() { }

    public Question(Guid sessionId, int number, Guid? askedBy, string text, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (SessionId, Number, AskedBy, Text, At) = (sessionId, number, askedBy, text, at);
        Version = 1;
    }

    public Guid Id { get; private set; }
    public Guid SessionId { get; private set; }

    /// <summary>By which it is called in the room; 1, 2, 3 … of the session.</summary>
    public int Number { get; private set; }
    public Guid? ParticipantId { get; private set; }

    /// <summary>The account that entered it for somebody who spoke.</summary>
    public Guid? AskedBy { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <inheritdoc cref="Ballot.Sent"/>
    public long? Sent { get; private set; }
    public QuestionState State { get; private set; }

    /// <summary>The question that stands for it, because it asks the same.</summary>
    public Guid? GroupedUnder { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    public int Version { get; private set; }

    public void PutUnder(Guid? head)
    {
        GroupedUnder = head;
        Version++;
    }

    /// <param name="answer">In short; null when it was answered aloud.</param>
    public void Reply(string? answer, Guid? by, DateTime at)
    {
        (State, Answer, AnsweredBy, AnsweredAt) = (QuestionState.Answered, answer, by, at);
        Version++;
    }

    public void SetAside(bool aside)
    {
        State = aside ? QuestionState.SetAside : AnsweredAt is null ? QuestionState.Waiting : QuestionState.Answered;
        Version++;
    }
}

/// <summary>A participant would like this question answered as well.</summary>
public sealed class QuestionVote
{
    private QuestionVote() { }

    public Guid QuestionId { get; private set; }
    public Guid ParticipantId { get; private set; }
}
