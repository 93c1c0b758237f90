using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc;

/// <summary>A class that declares an action. The generator implements it; <see cref="ActionDefinition.Of{TAction}"/> reads it.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IBizprocAction<TSelf>
    where TSelf : IBizprocAction<TSelf>
{
    /// <summary>What the class declares: the activity, the robot, or both with the activity first.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract ImmutableArray<ActionDefinition> Definitions { get; }

    /// <summary>Makes the object that a call stands for, by one object initialiser: what does not come has no C# initialiser's value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref CallReader reader);

    /// <summary>Writes what the return properties hold.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteReturns(ReturnWriter writer);
}
