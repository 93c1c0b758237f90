using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the file of one trigger class: its definition, and the methods that call the library.</summary>
internal static class TriggerEmitter
{
    private const string Calls = "global::Bizproc.PortalTriggerExtensions";
    private const string Portal = "global::Bizproc.IPortalClient";
    private const string Cancellation = "global::System.Threading.CancellationToken";
    private const string Owner = "global::Bizproc.CrmOwnerType";
    private const string Document = "global::Bizproc.DocumentId";

    public static string Emit(TriggerModel trigger)
    {
        var code = new CodeWriter();
        var type = trigger.Type;

        // A stub has no stamp: the analyzer must not take it for the complete file of the class.
        code.Write(type.IsStub ? GeneratedText.Header : GeneratedText.HeaderOf(trigger.Stamp));
        if (type.Namespace.Length > 0) code.Write($"namespace {type.Namespace};\n");

        foreach (string header in type.Headers) code.Open(header);
        EmitDefinition(code, trigger);
        EmitMethod(code, trigger, "ExecuteAsync", "ExecuteTriggerAsync", $"{Portal}, string, {Document}, {Cancellation}", $"{Document} document, ", "Definition.Code, document");
        EmitMethod(code, trigger, "ExecuteAsync", "ExecuteTriggerAsync", $"{Portal}, string, {Owner}, int, {Cancellation}", $"{Owner} ownerType, int ownerId, ", "Definition.Code, ownerType, ownerId");
        EmitMethod(code, trigger, "UpdateAsync", "AddTriggerAsync", $"{Portal}, global::Bizproc.TriggerDefinition, {Cancellation}", "", "Definition");
        EmitMethod(code, trigger, "DeleteAsync", "DeleteTriggerAsync", $"{Portal}, string, {Cancellation}", "", "Definition.Code");
        for (int i = 0; i < type.Headers.Count; i++) code.Close();
        return code.End();
    }

    private static void EmitDefinition(CodeWriter code, TriggerModel trigger)
    {
        code.Write("/// <summary>Gets the declaration of the trigger.</summary>");
        code.Write(GeneratedText.Attribute);
        string message = $"'{trigger.Type.Name}' is declared with constants that could not be read when it was compiled: see the error at its declaration";
        code.Write(trigger.Type.IsStub
            ? $"public static global::Bizproc.TriggerDefinition Definition => throw new global::System.InvalidOperationException({CSharpLiteral.Write(message)});"
            : $"public static global::Bizproc.TriggerDefinition Definition {{ get; }} = new({CSharpLiteral.Write(trigger.Code ?? "")}, {CSharpLiteral.Write(trigger.Name ?? "")});");
    }

    private static void EmitMethod(CodeWriter code, TriggerModel trigger, string name, string method, string signature, string parameters, string arguments)
    {
        if (trigger.Taken.Contains(name)) return;

        code.WriteLine();
        code.Write($"/// <inheritdoc cref=\"{Calls}.{method}({signature})\"/>");
        code.Write(GeneratedText.Attribute);
        code.Write($"public static global::System.Threading.Tasks.Task {name}({Portal} portal, {parameters}{Cancellation} cancellationToken = default) =>");
        code.Write($"    {Calls}.{method}(portal, {arguments}, cancellationToken);");
    }
}
