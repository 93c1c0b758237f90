namespace Bizproc.Benchmarks.Keystroke.Sources;

/// <summary>A view model of CommunityToolkit.Mvvm with three properties.</summary>
internal static class ViewModelSource
{
    public static string Write(int index, int edit) => $$"""
        using CommunityToolkit.Mvvm.ComponentModel;

        namespace Corpus.ViewModels;

        public sealed partial class ViewModel{{index}} : ObservableObject
        {
            [ObservableProperty]
            private string _title = "";

            [ObservableProperty]
            private int _amount;

            [ObservableProperty]
            private string? _link;

            public int Total(int count) => count * Amount + {{edit}};
        }
        """;
}
