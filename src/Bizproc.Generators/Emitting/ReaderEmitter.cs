using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the member that creates an action from a call: one object initializer with every input property.</summary>
internal static class ReaderEmitter
{
    public static void Emit(CodeWriter code, ActionModel action)
    {
        string type = action.Type.Reference;
        string head = $"static object {TypeModel.Contract}.Read(ref global::Bizproc.CompilerServices.CallReader reader)";
        var properties = action.Inputs;
        string[] values = [.. InitialValues(action, properties)];
        var hidden = properties.Where(static property => property is { CanBeSet: true, HiddenOwner: not null }).ToList();

        if (hidden.Count == 0)
        {
            EmitNew(code, $"{head} => new {type}()", values);
            return;
        }

        code.Open(head);
        EmitNew(code, $"{type} action = new()", values);
        foreach (var property in hidden) code.Write($"(({property.HiddenOwner})action).{CSharpIdentifier.Escape(property.Member)} = {ReadCode.Write(property)};");
        code.Write("return action;");
        code.Close();
    }

    private static void EmitNew(CodeWriter code, string head, string[] values)
    {
        if (values.Length == 0)
        {
            code.Write(head + ";");
            return;
        }

        code.Open(head);
        foreach (string value in values) code.Write(value + ",");
        code.Close("};");
    }

    private static IEnumerable<string> InitialValues(ActionModel action, List<PropertyModel> properties)
    {
        foreach (var property in action.Properties)
        {
            if (!property.HasSetter || property.HiddenOwner is not null) continue;

            string member = CSharpIdentifier.Escape(property.Member);
            if (property.CanBeSet && properties.Contains(property)) yield return $"{member} = {ReadCode.Write(property)}";

            // The analyzer rejects the property, but a required member must still be set for the file to compile.
            else if (property.Faults.HasFlag(MemberFaults.RequiredReturn) || property is { IsReturn: false, IsRequired: true }) yield return $"{member} = default!";
        }
    }
}
