namespace Bizproc;

/// <summary>What came of a post to an application.</summary>
/// <param name="Status">The status, or <see langword="null"/> where no answer came.</param>
/// <param name="Body">The beginning of the answer's body. Nothing in it counts (portal: 10.1).</param>
/// <param name="Error">Why no answer came, in one line.</param>
/// <param name="Took">How long it took.</param>
public sealed record HandlerReply(int? Status, string? Body, string? Error, TimeSpan Took);
