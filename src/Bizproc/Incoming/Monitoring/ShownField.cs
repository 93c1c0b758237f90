namespace Bizproc.Incoming.Monitoring;

/// <summary>A field of a call or a reply, as a person may see it.</summary>
/// <param name="Name">The whole name, such as <c>auth[domain]</c>.</param>
/// <param name="Value">The value: one line without secrets, cut if it is long; empty if it is hidden.</param>
/// <param name="Length">The number of characters of the whole value; 0 if it is hidden.</param>
/// <param name="IsHidden">True if the value is a secret.</param>
internal readonly record struct ShownField(string Name, string Value, int Length, bool IsHidden);
