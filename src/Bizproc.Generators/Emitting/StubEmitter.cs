using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes the interface of a class whose declaration cannot be read. Other code can then use the class, so that the first error of a build is the
/// one in the declaration. The class is not registered.
/// </summary>
internal static class StubEmitter
{
    public static void Emit(CodeWriter code, ActionModel action)
    {
        var type = action.Type;
        Emit(code, type, $"static global::System.ReadOnlySpan<byte> {TypeModel.Contract}.GetDefinitions()");
        code.WriteLine();
        Emit(code, type, $"static object {TypeModel.Contract}.Read(ref global::Bizproc.CompilerServices.CallReader reader)");
        code.WriteLine();
        Emit(code, type, $"static void {TypeModel.Contract}.WriteReturns(object action, global::Bizproc.CompilerServices.ReturnWriter writer)");
    }

    private static void Emit(CodeWriter code, TypeModel type, string member)
    {
        string message = $"'{type.Name}' is declared with constants or types that could not be read when it was compiled: see the error at its declaration";
        code.Write(GeneratedText.Attribute);
        code.Write($"{member} => throw new global::System.InvalidOperationException({CSharpLiteral.Write(message)});");
    }
}
