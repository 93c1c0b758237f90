using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the class that knows every action of the assembly.</summary>
internal static class RegistryEmitter
{
    private const string Definitions = "global::System.Collections.Immutable.ImmutableArray<global::Bizproc.ActionDefinition>";

    /// <param name="references">How code names each action class, in the order of the registry.</param>
    public static string Emit(EquatableArray<string> references)
    {
        var code = new CodeWriter();
        code.Write(GeneratedText.Header);

        // That a class is obsolete concerns those who use it, and this one only lists it.
        code.Write("#pragma warning disable CS0612, CS0618\n");
        code.Open("namespace Bizproc");

        // Embedded: neither a friend assembly nor a second assembly with actions sees this one.
        code.Write("/// <summary>Every action that this assembly declares.</summary>");
        code.Write(GeneratedText.Attribute);
        code.Write("[global::Microsoft.CodeAnalysis.Embedded]");
        code.Open("internal static class BizprocActions");

        code.Write("/// <summary>Every activity and robot, ordered by the name of its class.</summary>");
        EmitAll(code, references);

        code.WriteLine();
        code.Write("/// <summary>Updates every action on the portal, one after the other. One that the portal refuses does not stop the others.</summary>");
        code.Write("/// <exception cref=\"global::Bizproc.PortalException\">One action was refused.</exception>");
        code.Write("/// <exception cref=\"global::System.AggregateException\">Several actions were refused; each has an exception that names it.</exception>");
        code.Write("public static global::System.Threading.Tasks.Task UpdateAllAsync(global::Bizproc.IPortalClient portal, global::System.Threading.CancellationToken cancellationToken = default) =>");
        code.Write("    global::Bizproc.ActionCalls.UpdateAllAsync(All, portal, cancellationToken);");

        code.Close();
        code.Close();
        return code.ToString();
    }

    private static void EmitAll(CodeWriter code, EquatableArray<string> references)
    {
        code.Write($"public static {Definitions} All {{ get; }} =");
        code.Write("[");
        foreach (string reference in references) code.Write($"    .. global::Bizproc.ActionDefinition.Of<{reference}>(),");
        code.Write("];");
    }
}
