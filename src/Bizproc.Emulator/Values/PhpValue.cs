namespace Bizproc.Emulator.Values;

/// <summary>
/// A value as the portal's own language holds it. The portal never asks for a type of JSON; it asks PHP's questions of whatever came
/// (portal: 3.2, 3.3), and so does the emulator.
/// </summary>
internal abstract class PhpValue
{
    /// <summary>What <c>empty()</c> answers: <c>"0"</c> and <c>{}</c> are empty, <c>" "</c> is not (portal: 3.2).</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Whether <c>isset()</c> takes the value for missing (portal: 3.3).</summary>
    public virtual bool IsNull => false;

    /// <summary>How many bytes <c>serialize()</c> makes of the value (portal: 4.1).</summary>
    public abstract int SerializedLength { get; }

    /// <summary>The cast <c>(int)</c> (portal: 4.1).</summary>
    public abstract long ToInteger();

    /// <summary>The cast <c>(string)</c> (portal: 6.1).</summary>
    public abstract string ToText();
}
