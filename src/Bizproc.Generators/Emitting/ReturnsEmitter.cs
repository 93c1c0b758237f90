using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>Writes the member that writes the values of the return properties.</summary>
internal static class ReturnsEmitter
{
    public static void Emit(CodeWriter code, ActionModel action)
    {
        code.Open($"static void {TypeModel.Contract}.WriteReturns(object action, global::Bizproc.CompilerServices.ReturnWriter writer)");
        foreach (var property in action.DeclaredReturns)
        {
            if (property.CanBeRead) code.Write(Call(property, action.Type));
        }

        code.Close();
    }

    private static string Call(PropertyModel property, TypeModel type)
    {
        var value = property.Value;
        string arguments = $"({CSharpLiteral.Write(property.Key)}, (({property.HiddenOwner ?? type.Reference})action).{CSharpIdentifier.Escape(property.Member)}";
        string list = value.IsNullable ? "OptionalList" : "List";
        return (value.Kind, value.IsMultiple) switch
        {
            (ValueKind.String, false) => $"writer.Text{arguments});",
            (ValueKind.String, true) => $"writer.Texts{arguments});",
            (ValueKind.Enum, false) => $"writer.Option<{value.Enum}>{arguments}, {OptionTable.Render(property)});",
            (ValueKind.Enum, true) => $"writer.{(value.IsNullable ? "OptionalOptions" : "Options")}<{value.Enum}>{arguments}, {OptionTable.Render(property)});",
            (_, false) => $"writer.Value{ValueNames.ArgumentsOf(value)}{arguments});",
            (_, true) => $"writer.{list}{ValueNames.ArgumentsOf(value)}{arguments});",
        };
    }
}
