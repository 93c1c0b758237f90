using System.ComponentModel;

namespace Bizproc;

/// <summary>For generated code: finds the member of an enum by the key of its option.</summary>
/// <typeparam name="T">The enum.</typeparam>
/// <param name="key">The option's key, as UTF-8.</param>
/// <param name="value">The member.</param>
/// <returns>Whether there is such an option.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool OptionReader<T>(ReadOnlySpan<byte> key, out T value)
    where T : struct, Enum;
