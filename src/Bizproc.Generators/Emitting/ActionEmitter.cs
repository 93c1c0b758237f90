using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the file of one action class: the members it gets, and a definition for each of its registrations.</summary>
internal static class ActionEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Portal = "global::Bizproc.IPortalClient portal";
    private const string Fields = "global::Bizproc.ActionFields fields";
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Definitions = "global::System.Collections.Immutable.ImmutableArray<global::Bizproc.ActionDefinition>";

    public static string Emit(ActionModel action)
    {
        var code = new CodeWriter();
        code.Write(GeneratedText.Header);
        if (action.Type.Namespace.Length > 0) code.Open($"namespace {action.Type.Namespace}");

        EmitMembers(code, action);
        EmitDefinitions(code, action);

        if (action.Type.Namespace.Length > 0) code.Close();
        return code.End();
    }

    private static void EmitMembers(CodeWriter code, ActionModel action)
    {
        var type = action.Type;

        // By its full name: a member of the class, or of one around it, may be called the same.
        string all = $"global::{(type.Namespace.Length > 0 ? type.Namespace + "." : "")}{DefinitionsOf(type)}.All";
        string @new = type.HidesInherited ? "new " : "";

        for (int i = 0; i < type.Headers.Count - 1; i++) code.Open(type.Headers[i]);
        code.Open($"{type.Headers[type.Headers.Count - 1]} : global::Bizproc.IBizprocAction<{type.Reference}>");

        code.Write(GeneratedText.Attribute);
        if (type.HasTrimmingMarks) code.Write(GeneratedText.Untrimmed);
        code.Write($"static {Definitions} global::Bizproc.IBizprocAction<{type.Reference}>.Definitions => {all};");
        EmitPlumbing(code, type, () => ReaderEmitter.Emit(code, action));
        EmitPlumbing(code, type, () => ReturnsEmitter.Emit(code, action));

        if (!type.Taken.HasFlag(GeneratedMembers.Definition))
        {
            EmitSummary(code, $"What the portal is told about this {(action.Activity is null ? "robot" : "activity")}.");
            code.Write($"public static {@new}global::Bizproc.ActionDefinition Definition => {all}[0];");
        }

        if (!type.Taken.HasFlag(GeneratedMembers.UpdateAsync))
        {
            EmitSummary(code, "Makes the portal's registration equal to this class; what the class does not declare is cleared. Fingerprints of a deployment are left alone.");
            EmitMethod(code, @new, "UpdateAsync", $"{Portal}, {Cancellation}", all, "Update", "global::Bizproc.ActionFields.All");
            EmitSummary(code, "Updates the chosen members of the portal's registration. Fingerprints of a deployment are left alone.");
            EmitMethod(code, @new, "UpdateAsync", $"{Portal}, {Fields}, {Cancellation}", all, "Update", "fields");
        }

        if (!type.Taken.HasFlag(GeneratedMembers.AddAsync))
        {
            EmitSummary(code, "Registers this class on the portal, which refuses a code that it already has.");
            EmitMethod(code, @new, "AddAsync", $"{Portal}, {Cancellation}", all, "Add", "global::Bizproc.ActionFields.All");
        }

        if (!type.Taken.HasFlag(GeneratedMembers.DeleteAsync))
        {
            EmitSummary(code, "Removes the registration of this class from the portal.");
            EmitMethod(code, @new, "DeleteAsync", $"{Portal}, {Cancellation}", all, "Delete", "global::Bizproc.ActionFields.All");
        }

        for (int i = 0; i < type.Headers.Count; i++) code.Close();
    }

    private static void EmitPlumbing(CodeWriter code, TypeModel type, Action emit)
    {
        code.WriteLine();
        code.Write(GeneratedText.Attribute);

        // Obsolete properties and options concern whoever uses them. Only in code that is obsolete itself does the compiler never mind.
        code.Write("[global::System.Obsolete]");
        if (type.HasTrimmingMarks) code.Write(GeneratedText.Untrimmed);
        emit();
    }

    private static void EmitSummary(CodeWriter code, string text)
    {
        code.WriteLine();
        code.Write($"/// <summary>{text}</summary>");
        code.Write(GeneratedText.Attribute);
    }

    private static void EmitMethod(CodeWriter code, string @new, string name, string parameters, string all, string command, string fields)
    {
        code.Write($"public static {@new}{Task} {name}({parameters}) =>");
        code.Write($"    global::Bizproc.ActionCalls.SendAsync({all}, portal, global::Bizproc.ActionCommand.{command}, {fields}, cancellationToken);");
    }

    /// <summary>Writes the definitions as types of this file, so that their names can collide with nothing of the user's.</summary>
    private static void EmitDefinitions(CodeWriter code, ActionModel action)
    {
        string[] names = [.. action.Registrations.Select(registration => action.Type.Name + (registration.IsRobot ? "Robot" : "Activity"))];

        code.WriteLine();
        code.Write(GeneratedText.Attribute);
        code.Open($"file static class {DefinitionsOf(action.Type)}");
        code.Write($"public static readonly {Definitions} All = [{string.Join(", ", names.Select(static name => $"new {name}()"))}];");
        code.Close();

        foreach (var registration in action.Registrations)
        {
            code.WriteLine();
            string name = action.Type.Name + (registration.IsRobot ? "Robot" : "Activity");
            new DefinitionEmitter(code, registration, RequestFields.Of(action, registration)).Emit(name);
        }
    }

    private static string DefinitionsOf(TypeModel type) => type.Name + "Definitions";
}
