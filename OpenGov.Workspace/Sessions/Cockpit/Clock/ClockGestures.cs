namespace OpenGov.Workspace.Sessions;

/// <summary>Everything that can be done to the clock of a session.</summary>
public sealed record ClockGestures(StartSession Start, GoToItem GoTo, PauseSession Pause, ResumeSession Resume, ExtendItem Extend, EndSession End);

/// <summary>Everything that can be done about who speaks.</summary>
public sealed record FloorGestures(AskForFloor Ask, GiveFloor Give, EndSpeech End, LeaveQueue Leave, MoveUpInQueue MoveUp);

/// <summary>Everything that can be done about decisions and actions.</summary>
public sealed record OutcomeGestures(
    DecideInSession Decide, CorrectSessionDecision CorrectDecision, WithdrawSessionDecision WithdrawDecision,
    TakeOnInSession TakeOn, CorrectSessionAction CorrectAction, WithdrawSessionAction WithdrawAction);
