namespace Bizproc.Emulator.Values;

/// <summary>
/// A value of PHP. The portal never checks the JSON type of a value. It applies PHP's tests and casts to any value (portal: 3.2, 3.3), and so does
/// the emulator.
/// </summary>
internal abstract class PhpValue
{
    /// <summary>True if <c>empty()</c> is true: <c>"0"</c> and <c>{}</c> are empty, <c>" "</c> is not (portal: 3.2).</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>True if <c>isset()</c> takes the value for missing (portal: 3.3).</summary>
    public virtual bool IsNull => false;

    /// <summary>Gets the length of the value after <c>serialize()</c>, in bytes (portal: 4.1).</summary>
    public abstract int SerializedLength { get; }

    /// <summary>Gets the result of the cast <c>(int)</c> (portal: 4.1).</summary>
    public abstract long ToInteger();

    /// <summary>Gets the result of the cast <c>(string)</c> (portal: 6.1).</summary>
    public abstract string ToText();
}
