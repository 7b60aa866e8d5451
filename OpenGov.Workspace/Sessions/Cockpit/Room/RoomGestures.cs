namespace OpenGov.Workspace.Sessions;

/// <summary>Everything that can be done to the door of a room and what stands in front of everybody in it.</summary>
public sealed record DoorGestures(OpenRoom Open, CloseRoom Close, RenewRoomEntry Renew, ShowInRoom Show, TakeFromRoom Take);

/// <summary>Everything that can be done to polls.</summary>
public sealed record PollGestures(PreparePoll Prepare, DiscardPoll Discard, OpenPoll Open, ClosePoll Close, ShowPollResults ShowResults);

/// <summary>Everything that can be done to questions.</summary>
public sealed record QuestionGestures(NoteQuestion Note, GroupQuestions Group, UngroupQuestion Ungroup, AnswerQuestion Answer, SetQuestionAside SetAside);

/// <summary>Everything that can be done to the problem board.</summary>
public sealed record BoardGestures(
    NoteProblem Note, RewordProblem Reword, MergeProblems Merge, SplitProblem Split, SetProblemAside SetAside,
    OpenRanking OpenRanking, CloseRanking CloseRanking, ShowRankingResults ShowRanking);

/// <summary>Everything that can be done to solutions.</summary>
public sealed record SolutionGestures(NoteSolution Note, RewordSolution Reword, SetSolutionAside SetAside);

/// <summary>A part beside each solution that a later folder fills: a component with the parameters Plan, the plan's number, SessionId, Solution (<see cref="SolutionShown"/>) and May.</summary>
public sealed record SolutionPart(Type Component);
