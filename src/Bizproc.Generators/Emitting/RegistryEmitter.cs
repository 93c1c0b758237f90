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

        EmitDeployment(code);

        code.Close();
        code.Close();
        return code.End();
    }

    private static void EmitDeployment(CodeWriter code)
    {
        const string Parameters =
            "global::Bizproc.IPortalClient portal, global::Bizproc.DeploymentOptions? options = null, global::System.Threading.CancellationToken cancellationToken = default";

        code.WriteLine();
        code.Write("/// <summary>Says what has to be done to make the portal equal to the declarations, and does nothing.</summary>");
        code.Write("/// <exception cref=\"global::Bizproc.PortalException\">The portal does not tell what it has.</exception>");
        code.Write($"public static global::System.Threading.Tasks.Task<global::Bizproc.DeploymentPlan> PlanAsync({Parameters}) =>");
        code.Write("    global::Bizproc.BizprocDeployment.PlanAsync(All, portal, options, cancellationToken);");

        code.WriteLine();
        code.Write("/// <summary>Makes the portal equal to the declarations: adds what is missing and updates what changed. One action that fails does not stop the others.</summary>");
        code.Write("/// <returns>What became of every action.</returns>");
        code.Write("/// <exception cref=\"global::Bizproc.PortalException\">The portal does not tell what it has.</exception>");
        code.Write($"public static global::System.Threading.Tasks.Task<global::Bizproc.DeploymentReport> DeployAsync({Parameters}) =>");
        code.Write("    global::Bizproc.BizprocDeployment.DeployAsync(All, portal, options, cancellationToken);");

        code.WriteLine();
        code.Write("/// <summary>Adds every action of this assembly to the application.</summary>");
        code.Write("public static global::Bizproc.BizprocBuilder AddActions(this global::Bizproc.BizprocBuilder builder) => builder.AddActions(All);");
    }

    private static void EmitAll(CodeWriter code, EquatableArray<string> references)
    {
        code.Write($"public static {Definitions} All {{ get; }} =");
        code.Write("[");
        foreach (string reference in references) code.Write($"    .. global::Bizproc.ActionDefinition.Of<{reference}>(),");
        code.Write("];");
    }
}
