using Bizproc.Generators.Model;

namespace Bizproc.Generators.Emitting;

/// <summary>
/// Writes the file of a class of which it is not known what it declares: the members that other code may call, so that their absence is not
/// the first thing that a build complains of. There is an error at the declaration itself, and nothing is registered.
/// </summary>
internal static class StubEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Portal = "global::Bizproc.IPortalClient portal";
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Definitions = "global::System.Collections.Immutable.ImmutableArray<global::Bizproc.ActionDefinition>";

    public static string Emit(ActionModel action)
    {
        var type = action.Type;
        string contract = $"global::Bizproc.IBizprocAction<{type.Reference}>";
        string @throw = $"throw new global::System.InvalidOperationException({Literal.Of($"'{type.Name}' is declared with constants or types that could not be read when it was compiled: see the error at its declaration")});";

        var code = new CodeWriter();
        code.Write(GeneratedText.Header);
        code.Write("\n#pragma warning disable CS0108, CS0109, CS3001, CS3003\n");
        if (type.Namespace.Length > 0) code.Open($"namespace {type.Namespace}");
        for (int i = 0; i < type.Headers.Count - 1; i++) code.Open(type.Headers[i]);
        code.Open($"{type.Headers[type.Headers.Count - 1]} : {contract}");

        Emit(code, $"static {Definitions} {contract}.Definitions => {@throw}");
        Emit(code, $"static {type.Reference} {contract}.Read(ref global::Bizproc.CallReader reader) => {@throw}");
        Emit(code, $"void {contract}.WriteReturns(global::Bizproc.ReturnWriter writer) => {@throw}");

        string @new = type.HidesInherited ? "new " : "";
        EmitMember(GeneratedMembers.Definition, "global::Bizproc.ActionDefinition Definition");
        EmitMember(GeneratedMembers.UpdateAsync, $"{Task} UpdateAsync({Portal}, {Cancellation})");
        EmitMember(GeneratedMembers.UpdateAsync, $"{Task} UpdateAsync({Portal}, global::Bizproc.ActionFields fields, {Cancellation})");
        EmitMember(GeneratedMembers.AddAsync, $"{Task} AddAsync({Portal}, {Cancellation})");
        EmitMember(GeneratedMembers.DeleteAsync, $"{Task} DeleteAsync({Portal}, {Cancellation})");

        for (int i = 0; i < type.Headers.Count; i++) code.Close();
        if (type.Namespace.Length > 0) code.Close();
        return code.End();

        void EmitMember(GeneratedMembers member, string declaration)
        {
            if ((type.Taken & member) == GeneratedMembers.None) Emit(code, $"public static {@new}{declaration} => {@throw}");
        }
    }

    private static void Emit(CodeWriter code, string member)
    {
        code.WriteLine();
        code.Write("/// <summary>Throws: the declaration has an error.</summary>");
        code.Write(GeneratedText.Attribute);
        code.Write(member);
    }
}
