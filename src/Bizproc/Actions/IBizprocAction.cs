using System.ComponentModel;

namespace Bizproc;

/// <summary>
/// What the generator writes for a class that declares an action. Code that takes any action asks for <see cref="IBizprocAction{TSelf}"/>.
/// </summary>
/// <remarks>
/// The names of these members stand in every class. They are members of an interface without type parameters, so that an assembly has each name only once.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBizprocAction
{
    /// <summary>
    /// The declarations as text (UTF-8): a line <c>activity</c> or <c>robot</c>, then the JSON of a full update, one member a line, with holes such as
    /// <c>\{PublicUrl}</c> for the values that only a portal knows. An activity stands before a robot.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract ReadOnlySpan<byte> GetDefinitions();

    /// <summary>Makes the object that a call stands for, by one object initialiser: what does not come has no C# initialiser's value.</summary>
    /// <param name="reader">The values of the call.</param>
    /// <returns>An object of the class itself.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract object Read(ref CallReader reader);

    /// <summary>Writes what the return properties of this class hold, also of an object of a derived class.</summary>
    /// <param name="action">An object of the class.</param>
    /// <param name="writer">Takes the values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void WriteReturns(object action, ReturnWriter writer);
}

/// <summary>A class that declares an action. The generator implements it; <see cref="ActionDefinition.Of{TAction}"/> reads it.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IBizprocAction<TSelf> : IBizprocAction
    where TSelf : IBizprocAction<TSelf>;
