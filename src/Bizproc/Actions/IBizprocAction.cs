using System.ComponentModel;

namespace Bizproc;

/// <summary>
/// A class that declares an action. The generator implements this interface; <see cref="ActionDefinition.Of{TAction}"/> reads it.
/// </summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IBizprocAction<TSelf>
    where TSelf : IBizprocAction<TSelf>
{
    /// <summary>Gets the declarations as UTF-8 text.</summary>
    /// <remarks>
    /// A declaration is a line <c>activity</c> or <c>robot</c>, then the JSON of a full update, one member on each line, with holes such as
    /// <c>\{PublicUrl}</c> for values that depend on the portal. An activity comes before a robot.
    /// </remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract ReadOnlySpan<byte> GetDefinitions();

    /// <summary>
    /// Creates the object of a call with one object initializer. A property that the call does not contain does not keep the value of its C#
    /// initializer.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref CallReader reader);

    /// <summary>Writes the values of the return properties.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteReturns(ReturnWriter writer);
}
