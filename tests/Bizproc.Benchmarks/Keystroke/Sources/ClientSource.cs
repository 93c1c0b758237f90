namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>An interface of Refit with three methods. It has no method bodies, so the file has another method for edits.</summary>
internal static class ClientSource
{
    public static string Write(int index, int edit) => $$"""
        using System.Threading.Tasks;
        using Refit;

        namespace Corpus.Clients;

        public interface IClient{{index}}
        {
            [Get("/rows/{id}")]
            Task<string> GetTitleAsync(int id);

            [Post("/rows/{id}/amount")]
            Task SetAmountAsync(int id, [Body] string amount);

            [Delete("/rows/{id}/link")]
            Task DeleteLinkAsync(int id);
        }

        public static class Client{{index}}Extensions
        {
            public static int Total(this IClient{{index}} client, int count) => count + {{edit}};
        }
        """;
}
