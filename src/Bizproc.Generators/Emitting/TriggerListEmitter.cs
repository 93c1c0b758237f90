using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the parts of the registry that exist only if there are triggers.</summary>
internal static class TriggerListEmitter
{
    private const string Definitions = "global::System.Collections.Immutable.ImmutableArray<global::Bizproc.TriggerDefinition>";
    private const string Create = "global::System.Collections.Immutable.ImmutableArray.ToImmutableArray(new global::Bizproc.TriggerDefinition[]";

    /// <summary>Writes the attribute that names the list of this assembly's triggers. Attributes come before all types of the file.</summary>
    public static void EmitMark(CodeWriter code, RegistryModel registry) =>
        code.Write($"[assembly: global::Bizproc.CompilerServices.BizprocTriggers(typeof(global::Bizproc.CompilerServices.{RegistryName.CreateForTriggers(registry.Assembly)}){string.Concat(registry.TriggerCodes.Select(static each => $", {CSharpLiteral.Write(each)}"))})]");

    /// <summary>Writes the list of this assembly's triggers.</summary>
    public static void EmitOwn(CodeWriter code, RegistryModel registry)
    {
        code.Open("namespace Bizproc.CompilerServices");
        code.Write("/// <summary>The triggers that this assembly declares, for generated code in assemblies that reference it.</summary>");
        code.Write(GeneratedText.Attribute);
        code.Write(GeneratedText.Hidden);
        code.Open($"public static class {RegistryName.CreateForTriggers(registry.Assembly)}");
        code.Write("/// <summary>Every trigger, ordered by the name of its class.</summary>");

        // Use of a class that is obsolete as an error never warns within code that is itself obsolete.
        code.Write($"public static {Definitions} All {{ get; }} = Create();");
        code.WriteLine();
        code.Write("[global::System.Obsolete]");
        code.Open($"private static {Definitions} Create() => {Create}");
        foreach (string reference in registry.Triggers) code.Write($"{reference}.{TriggerModel.Definition},");
        code.Close("});");
        code.Close();
        code.Close();
        code.WriteLine();
    }

    /// <summary>Writes the list of all triggers into the registry.</summary>
    public static void EmitAll(CodeWriter code, RegistryModel registry)
    {
        string[] lists =
        [
            .. registry.Triggers.Count > 0 ? [$"global::Bizproc.CompilerServices.{RegistryName.CreateForTriggers(registry.Assembly)}.All"] : Array.Empty<string>(),
            .. registry.Libraries.Where(static library => library.TriggerRegistry is not null).Select(static library => $"{library.TriggerReference}.All"),
        ];

        code.WriteLine();
        code.Write("/// <summary>Every trigger: those of this assembly, then those of each referenced assembly.</summary>");
        code.Write($"public static {Definitions} Triggers {{ get; }} = [{string.Join(", ", lists.Select(static list => $".. {list}"))}];");
    }
}
