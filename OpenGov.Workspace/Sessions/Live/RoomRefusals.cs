using OpenGov.Workspace.Platform;

namespace OpenGov.Workspace.Sessions;

public static class RoomRefusals
{
    public static readonly Refusal AlreadyOpen = new("Room.AlreadyOpen");
    public static readonly Refusal NoSuchParticipant = new("Room.NoSuchParticipant");
    public static readonly Refusal NoSuchPoll = new("Room.NoSuchPoll");
    public static readonly Refusal NoSuchProblem = new("Room.NoSuchProblem");
    public static readonly Refusal NoSuchQuestion = new("Room.NoSuchQuestion");
    public static readonly Refusal NoSuchRanking = new("Room.NoSuchRanking");
    public static readonly Refusal NoSuchSolution = new("Room.NoSuchSolution");
    public static readonly Refusal NotLeading = new("Room.NotLeading");
    public static readonly Refusal NotOpen = new("Room.NotOpen");
    public static readonly Refusal PollClosed = new("Room.PollClosed");
    public static readonly Refusal PollIncomplete = new("Room.PollIncomplete");
    public static readonly Refusal PollNotOpen = new("Room.PollNotOpen");
    public static readonly Refusal PollOpen = new("Room.PollOpen");
    public static readonly Refusal RankingClosed = new("Room.RankingClosed");
    public static readonly Refusal RankingIncomplete = new("Room.RankingIncomplete");
    public static readonly Refusal RankingOpen = new("Room.RankingOpen");
    public static readonly Refusal TextMissing = new("Room.TextMissing");
    public static readonly Refusal TooLong = new("Room.TooLong");
    public static readonly Refusal TooManyCodes = new("Room.TooManyCodes");
    public static readonly Refusal UnderItself = new("Room.UnderItself");
}
