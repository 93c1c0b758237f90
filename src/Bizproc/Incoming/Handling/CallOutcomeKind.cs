namespace Bizproc;

/// <summary>Tells an engine what to do with a call after an attempt to handle it.</summary>
public enum CallOutcomeKind
{
    /// <summary>The call is handled, or its handler refused the step: keep its reply, and forget the call.</summary>
    Done,

    /// <summary>The call failed and is not tried again: keep its reply, and keep the call for people at most.</summary>
    Failed,

    /// <summary>The call is tried again after <see cref="CallOutcome.Delay"/>.</summary>
    TryAgain,

    /// <summary>The application stops before the call is handled: keep the call for the next start, or log that it is lost.</summary>
    Abandoned,
}
