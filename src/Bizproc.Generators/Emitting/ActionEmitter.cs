using Bizproc.Compatibility;
using Bizproc.Generators.Model;
using Bizproc.Protocol;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes the file of one action class: its declarations as text, the code that reads and answers a call, and the members for users.
/// </summary>
internal static class ActionEmitter
{
    private const string Requests = "global::Bizproc.CompilerServices.ActionRequests";
    private const string Portal = "global::Bizproc.IPortalClient portal";
    private const string Fields = "global::Bizproc.ActionFields fields";
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken";

    public static string Emit(ActionModel action, LanguageLevel language)
    {
        var code = new CodeWriter();
        var type = action.Type;

        // A stub has no stamp: the analyzer must not take it for the complete file of the class.
        code.Write(type.IsStub ? GeneratedText.Header : GeneratedText.HeaderOf(action));
        if (!type.IsStub)
        {
            foreach (string alias in ExternAliases(action)) code.Write($"extern alias {alias};");
        }

        if (type.Namespace.Length > 0) code.Write($"namespace {type.Namespace};\n");

        for (int i = 0; i < type.Headers.Count - 1; i++) code.Open(type.Headers[i]);
        code.Open($"{type.Headers[type.Headers.Count - 1]} : {type.Interface}");

        if (type.IsStub)
        {
            StubEmitter.Emit(code, action);
        }
        else
        {
            EmitDefinitions(code, action);
            EmitPlumbing(code, type, () => ReaderEmitter.Emit(code, action));
            EmitPlumbing(code, type, () => ReturnsEmitter.Emit(code, action));
        }

        EmitMembers(code, type, language);

        for (int i = 0; i < type.Headers.Count; i++) code.Close();
        return code.End();
    }

    /// <summary>The extern aliases in the names of types: in such a name, every <c>::</c> comes after one.</summary>
    private static IEnumerable<string> ExternAliases(ActionModel action) => action.Properties
        .SelectMany(static property => new[] { property.Value.Enum, property.HiddenOwner })
        .OfType<string>()
        .Select(static name => name.Split(["::"], StringSplitOptions.None))
        .SelectMany(static parts => parts.Take(parts.Length - 1))
        .Select(static before => before.Substring(before.LastIndexOfAny([',', ' ', '<', '(']) + 1))
        .Where(static alias => alias != LibraryModel.GlobalAlias)
        .Distinct(StringComparer.Ordinal);

    private static void EmitDefinitions(CodeWriter code, ActionModel action)
    {
        if (action.Type.HasTrimmingMarks) code.Write(GeneratedText.Untrimmed);
        code.Write($"static global::System.ReadOnlySpan<byte> {TypeModel.Contract}.GetDefinitions() => \"\"\"");
        foreach (var registration in action.DeclaredRegistrations)
        {
            // A multi-line raw literal needs no escapes, so people can read it.
            // The portal accepts a code with a line end after it, which has no place here.
            string? current = registration.Former?.Current is { Length: > 0 } own && own.All(ActionCode.IsAllowed) ? own : null;
            code.Write($"    {KindLine.Write(registration.IsRobot ? ActionContract.Robot : ActionContract.Activity, action.FormerKeys, current)}");
            foreach (string line in RequestFields.Render(action, registration).Split('\n')) code.Write($"    {line}");
        }

        code.Write("    \"\"\"u8;");
    }

    private static void EmitPlumbing(CodeWriter code, TypeModel type, Action emit)
    {
        code.WriteLine();

        // Only users of obsolete properties and options should see a warning. Within code that is itself obsolete, the compiler never warns.
        code.Write("[global::System.Obsolete]");
        if (type.HasTrimmingMarks) code.Write(GeneratedText.Untrimmed);
        emit();
    }

    private static void EmitMembers(CodeWriter code, TypeModel type, LanguageLevel language)
    {
        if (!type.Taken.HasFlag(GeneratedMembers.Definition))
        {
            EmitHead(code, "<summary>Gets the first declaration of the class.</summary>");
            code.Write($"public static {NewOf(type)}global::Bizproc.ActionDefinition Definition => global::Bizproc.ActionDefinition.GetFirst<{type.Reference}>();");
        }

        if (!type.Taken.HasFlag(GeneratedMembers.UpdateAsync))
        {
            EmitMethod(code, type, "UpdateAsync", "UpdateAsync", Portal, "portal");
            EmitMethod(code, type, "UpdateAsync", "UpdateFieldsAsync", $"{Portal}, {Fields}", "portal, fields");
        }

        // The rest is the same for every action. Where the language has extension members, the library declares it once.
        if (language == LanguageLevel.ExtensionMembers) return;

        if (!type.Taken.HasFlag(GeneratedMembers.AddAsync)) EmitMethod(code, type, "AddAsync", "AddAsync", Portal, "portal");
        if (!type.Taken.HasFlag(GeneratedMembers.DeleteAsync)) EmitMethod(code, type, "DeleteAsync", "DeleteAsync", Portal, "portal");
    }

    private static void EmitMethod(CodeWriter code, TypeModel type, string name, string method, string parameters, string arguments)
    {
        // The documentation is in the library, written once.
        EmitHead(code, $"<inheritdoc cref=\"{Requests}.{method}{{TAction}}\"/>");
        code.Write($"public static {NewOf(type)}global::System.Threading.Tasks.Task {name}({parameters}, {Cancellation} = default) =>");
        code.Write($"    {Requests}.{method}<{type.Reference}>({arguments}, cancellationToken);");
    }

    private static void EmitHead(CodeWriter code, string documentation)
    {
        code.WriteLine();
        code.Write($"/// {documentation}");
        code.Write(GeneratedText.Attribute);
    }

    private static string NewOf(TypeModel type) => type.HidesInherited ? "new " : "";
}
