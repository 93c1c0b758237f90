using System.ComponentModel;
using Bizproc.CompilerServices;

namespace Bizproc;

/// <summary>
/// The members that the generator writes for a class that declares an action. Code that takes any action asks for <see cref="IBizprocAction{TSelf}"/>.
/// </summary>
/// <remarks>
/// The interface has no type parameter. The names of its members stand in every class that implements them, and so an assembly contains each name only once.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBizprocAction
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
    /// <param name="reader">The values of the call.</param>
    /// <returns>An object of the class itself.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract object Read(ref CallReader reader);

    /// <summary>Writes the values of the return properties of the class, also for an object of a derived class.</summary>
    /// <param name="action">An object of the class.</param>
    /// <param name="writer">The writer that takes the values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void WriteReturns(object action, ReturnWriter writer);
}

/// <summary>
/// A class that declares an action. The generator implements this interface; <see cref="ActionDefinition.GetAll{TAction}"/> reads it.
/// </summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface IBizprocAction<TSelf> : IBizprocAction
    where TSelf : IBizprocAction<TSelf>;
