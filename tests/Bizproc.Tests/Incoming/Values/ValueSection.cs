namespace Bizproc.Tests.Incoming.Values;

/// <summary>A section of the table of values.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The explanation of all its lines.</param>
/// <param name="Cases">Its lines.</param>
internal sealed record ValueSection(string Title, string Text, IReadOnlyList<ValueCase> Cases)
{
    /// <summary>The formats in which the portal of these lines writes dates.</summary>
    public PortalFormats Formats { get; init; } = PortalFormats.Default;
}
