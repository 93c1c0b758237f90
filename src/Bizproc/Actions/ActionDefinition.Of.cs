using System.Collections.Immutable;
using System.ComponentModel;

namespace Bizproc;

public sealed partial class ActionDefinition
{
    /// <summary>Gets the declarations of a class: an activity, a robot, or both; the activity comes first.</summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public static ImmutableArray<ActionDefinition> Of<TAction>()
        where TAction : IBizprocAction<TAction> => Read<TAction>.Once;

    /// <summary>Gets the first declaration of a class: the activity, or the robot of a class that is only a robot.</summary>
    /// <typeparam name="TAction">The class.</typeparam>
    public static ActionDefinition FirstOf<TAction>()
        where TAction : IBizprocAction<TAction> => Read<TAction>.Once[0];

    /// <summary>
    /// Reads declarations from text, for code without the generator. <see cref="IBizprocAction.GetDefinitions"/> describes the format.
    /// </summary>
    /// <param name="definitions">The text, as UTF-8.</param>
    /// <exception cref="FormatException">The text has another format.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ImmutableArray<ActionDefinition> Parse(ReadOnlySpan<byte> definitions) => DeclarationParser.Read(definitions, assembly: null);

    private static class Read<TAction>
        where TAction : IBizprocAction<TAction>
    {
        public static readonly ImmutableArray<ActionDefinition> Once = DeclarationParser.Read(TAction.GetDefinitions(), typeof(TAction).Assembly.GetName().Name);
    }
}
