using System.ComponentModel;

namespace Bizproc;

/// <summary>A class that declares an action. The generator implements it; <see cref="ActionDefinition.Of{TAction}"/> reads it.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IBizprocAction<TSelf>
    where TSelf : IBizprocAction<TSelf>
{
    /// <summary>
    /// The declarations as text (UTF-8): a line <c>activity</c> or <c>robot</c>, then the JSON of a full update, one member a line, with holes such as
    /// <c>\{PublicUrl}</c> for the values that only a portal knows. An activity stands before a robot.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract ReadOnlySpan<byte> GetDefinitions();

    /// <summary>Makes the object that a call stands for, by one object initialiser: what does not come has no C# initialiser's value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref CallReader reader);

    /// <summary>Writes what the return properties hold.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteReturns(ReturnWriter writer);
}
