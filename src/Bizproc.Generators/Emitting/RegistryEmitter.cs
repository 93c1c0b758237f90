using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the class that lists every action of the assembly and of the assemblies that it references.</summary>
internal static class RegistryEmitter
{
    private const string Definitions = "global::System.Collections.Immutable.ImmutableArray<global::Bizproc.ActionDefinition>";

    public static string Emit(RegistryModel registry)
    {
        var code = new CodeWriter();
        code.Write(GeneratedText.Header);
        foreach (string alias in registry.Libraries.Select(static library => library.Alias).Distinct(StringComparer.Ordinal))
        {
            if (alias != LibraryModel.GlobalAlias) code.Write($"extern alias {alias};");
        }

        if (registry.Triggers.Count > 0) TriggerListEmitter.EmitMark(code, registry);
        if (registry.References.Count > 0) EmitMark(code, registry);
        if (registry.Triggers.Count > 0) TriggerListEmitter.EmitOwn(code, registry);

        code.Open("namespace Bizproc");

        // Embedded, so that neither a friend assembly nor another assembly with actions sees it.
        code.Write("/// <summary>All actions of this assembly and of the referenced assemblies.</summary>");
        code.Write(GeneratedText.Attribute);
        if (registry.Embedding != EmbeddingState.Impossible) code.Write("[global::Microsoft.CodeAnalysis.Embedded]");
        code.Open("internal static class BizprocActions");

        EmitAll(code, registry);
        if (registry.HasTriggers) TriggerListEmitter.EmitAll(code, registry);
        string all = registry.HasTriggers ? "All, Triggers" : "All";

        code.WriteLine();
        code.Write("/// <summary>Updates every action on the portal, one after another. An action that the portal refuses does not stop the others.</summary>");
        code.Write("/// <exception cref=\"global::Bizproc.PortalException\">The portal refused one action.</exception>");
        code.Write("/// <exception cref=\"global::System.AggregateException\">The portal refused several actions; there is an exception for each.</exception>");
        code.Write("public static global::System.Threading.Tasks.Task UpdateAllAsync(global::Bizproc.IPortalClient portal, global::System.Threading.CancellationToken cancellationToken = default) =>");
        code.Write($"    global::Bizproc.CompilerServices.ActionRequests.UpdateAllAsync({all}, portal, cancellationToken);");

        EmitDeployment(code, all, registry.HasTriggers ? ".AddTriggers(Triggers)" : "");

        code.Close();
        code.Close();
        return code.End();
    }

    /// <summary>Writes the attribute that referencing assemblies look for. It names a separate class, so that the actions themselves may stay internal.</summary>
    private static void EmitMark(CodeWriter code, RegistryModel registry)
    {
        string name = RegistryName.Create(registry.Assembly);
        code.Write($"[assembly: global::Bizproc.CompilerServices.BizprocActions(typeof(global::Bizproc.CompilerServices.{name}){string.Concat(registry.Codes.Select(static each => $", {CSharpLiteral.Write(each)}"))})]");
        code.WriteLine();
        code.Open("namespace Bizproc.CompilerServices");
        code.Write("/// <summary>The actions that this assembly declares, for generated code in assemblies that reference it.</summary>");
        code.Write(GeneratedText.Attribute);
        code.Write(GeneratedText.Hidden);
        code.Open($"public static class {name}");
        code.Write("/// <summary>Every activity and robot, ordered by the name of its class.</summary>");
        EmitList(code, registry.References.Select(static reference => $"<{reference}>()"));
        code.Close();
        code.Close();
        code.WriteLine();
    }

    private static void EmitDeployment(CodeWriter code, string all, string addTriggers)
    {
        const string Parameters =
            "global::Bizproc.IPortalClient portal, global::Bizproc.DeploymentOptions? options = null, global::System.Threading.CancellationToken cancellationToken = default";

        code.WriteLine();
        code.Write("/// <summary>Plans the changes that make the portal equal to the declarations. It changes nothing.</summary>");
        code.Write("/// <exception cref=\"global::Bizproc.PortalException\">The portal refused to list its actions.</exception>");
        code.Write($"public static global::System.Threading.Tasks.Task<global::Bizproc.DeploymentPlan> PlanAsync({Parameters}) =>");
        code.Write($"    global::Bizproc.BizprocDeployment.PlanAsync({all}, portal, options, cancellationToken);");

        code.WriteLine();
        code.Write("/// <summary>Makes the portal equal to the declarations: adds missing actions and updates changed ones. An action that fails does not stop the others.</summary>");
        code.Write("/// <returns>The outcome of every action.</returns>");
        code.Write("/// <exception cref=\"global::Bizproc.PortalException\">The portal refused to list its actions.</exception>");
        code.Write($"public static global::System.Threading.Tasks.Task<global::Bizproc.DeploymentReport> DeployAsync({Parameters}) =>");
        code.Write($"    global::Bizproc.BizprocDeployment.DeployAsync({all}, portal, options, cancellationToken);");

        code.WriteLine();
        code.Write("/// <summary>Adds all actions of this assembly and of the referenced assemblies to the application.</summary>");
        code.Write($"public static global::Bizproc.BizprocBuilder AddActions(this global::Bizproc.BizprocBuilder builder) => builder.AddActions(All){addTriggers};");
    }

    private static void EmitAll(CodeWriter code, RegistryModel registry)
    {
        code.Write("/// <summary>Every activity and robot: those of this assembly, ordered by the name of its class, then those of each referenced assembly.</summary>");
        var own = registry.References.Count > 0 ? [$"(global::Bizproc.CompilerServices.{RegistryName.Create(registry.Assembly)}.All)"] : Array.Empty<string>();
        EmitList(code, own.Concat(registry.Libraries.Where(static library => library.Registry is not null).Select(static library => $"({library.Reference}.All)")));
    }

    /// <summary>Writes a list as one statement per item: from one expression with thousands of items, the compiler would make a huge method.</summary>
    private static void EmitList(CodeWriter code, IEnumerable<string> items)
    {
        code.Write($"public static {Definitions} All {{ get; }} = Create();");
        code.WriteLine();

        // Use of a class that is obsolete as an error cannot be suppressed by a pragma. Within code that is itself obsolete, the compiler never reports it.
        code.Write("[global::System.Obsolete]");
        code.Open($"private static {Definitions} Create()");
        code.Write("global::Bizproc.CompilerServices.ActionList all = new();");
        foreach (string item in items) code.Write($"all.Add{item};");
        code.Write("return all.ToImmutable();");
        code.Close();
    }
}
