namespace Browser.Tests;
