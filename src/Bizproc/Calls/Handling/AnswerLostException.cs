namespace Bizproc;

/// <summary>The work was done, and its answer did not reach the portal: nothing else that is sent would.</summary>
internal sealed class AnswerLostException(Exception cause) : Exception(cause.Message, cause);
